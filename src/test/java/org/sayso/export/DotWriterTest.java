// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DotWriterTest {
    @Test
    void everythingStandsInTheFile() {
        assertThat(OddGraph.whole(DotWriter::new)).isEqualTo("""
                        digraph sayso {
                        "sayso_query"="speakers-at-event";
                        "sayso_graphVersion"="1-ab";
                        node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];
                        edge [fontname="sans-serif", fontsize=10];
                        "a" [label="A \\"B\\" &amp; C", "type"="Person", "sayso_aliases"="[\\"C, \\\\\\"d\\\\\\"\\", \\"e\\\\\\\\f\\"]", "sayso_born"="1951-02-03", "sayso_days"="[\\"2020-01-31\\"]", "sayso_id"="a", "sayso_living"="true", "sayso_name"="A \\"B\\" & C", "sayso_parent"="b", "sayso_share"="0.25", "sayso_sizes"="[3, -9223372036854775808]", "sayso_x"="9007199254740993"];
                        "b/é" [label="شهر\\n😀", shape=hexagon, "type"="Event", "sayso_name"="شهر"];
                        "a" -> "b/é" [key="r:1", label="killed, says A", "type"="KILLED", "sayso_claims"="[\\"c1\\", \\"c2\\"]", "sayso_earliest"="2023-06-20", "sayso_source"="a \\\\\\"b\\\\", "sayso_voices"="2"];
                        "a" -> "b/é" [key="r:2", label="killed; denied by B", style=dotted, "type"="KILLED", "sayso_list"="[\\"one\\"]", "sayso_stance"="denied"];
                        "b/é" -> "b/é" [key="r:3", label="met", style=dashed, "type"="MET", "sayso_stance"="contested"];
                        label="Who \\"says\\" so &amp; where";
                        labelloc=t;
                        sayso_nodes=2;
                        sayso_edges=3;
                        sayso_truncated=false;
                        sayso_strippedCharacters=0;
                        }
                        """);
    }
}
