// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.export.GraphHead.Attribute;

class ColumnsTest {
    @Test
    void aNameThatReadersTakeForSomethingElseGetsAPrefix() {
        assertThat(names(text("id"), text("Label"), text("degree"), text("saidBy")))
                .containsExactly("sayso_id", "sayso_Label", "sayso_degree", "saidBy");
    }

    @Test
    void namesThatDifferOnlyInCaseAreToldApart() {
        assertThat(names(text("saidBy"), text("saidby"), text("SAIDBY"), text("id"), text("sayso_id")))
                .containsExactly("saidBy", "sayso_saidby", "sayso_SAIDBY_2", "sayso_id", "sayso_sayso_id");
    }

    @Test
    void theWritersOwnColumnsAreTaken() {
        assertThat(new Columns(List.of(text("nodetype")), "nodeType")
                        .of("nodetype")
                        .name())
                .isEqualTo("sayso_nodetype");
    }

    @Test
    void aWeightIsKeptWhereItIsANumber() {
        assertThat(names(new Attribute("weight", GraphHead.Type.FLOAT, false))).containsExactly("weight");
        assertThat(names(new Attribute("weight", GraphHead.Type.INTEGER, false)))
                .containsExactly("weight");
        assertThat(names(new Attribute("weight", GraphHead.Type.INTEGER, true))).containsExactly("sayso_weight");
        assertThat(names(text("weight"))).containsExactly("sayso_weight");
    }

    @Test
    void aSingleValueBecomesAListWhereListsAreDeclared() {
        var columns = new Columns(List.of(text("capacity"), new Attribute("list", GraphHead.Type.TEXT, true)));

        assertThat(columns.of("list").fit("one")).isEqualTo(List.of("one"));
        assertThat(columns.of("list").fit(List.of("one"))).isEqualTo(List.of("one"));
        assertThat(columns.of("capacity").fit("one")).isEqualTo("one");
    }

    @Test
    void aPropertyThatIsNotDeclaredIsRefused() {
        assertThatThrownBy(() -> new Columns(List.of()).of("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not declared in the head: x");
    }

    private static Attribute text(String name) {
        return new Attribute(name, GraphHead.Type.TEXT, false);
    }

    private static List<String> names(Attribute... attributes) {
        return new Columns(List.of(attributes))
                .all().stream().map(Columns.Column::name).toList();
    }
}
