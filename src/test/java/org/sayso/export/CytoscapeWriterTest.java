// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CytoscapeWriterTest {
    @Test
    void everythingStandsInTheFile() {
        assertThat(OddGraph.whole(CytoscapeWriter::new)).isEqualTo("""
                        {"format_version":"1.0","generated_by":"sayso","target_cytoscapejs_version":"^3.0.0","columnTypes":{"node":[{"columnName":"aliases","type":"List","listType":"String"},{"columnName":"born","type":"String"},{"columnName":"days","type":"List","listType":"String"},{"columnName":"living","type":"Boolean"},{"columnName":"share","type":"Double"},{"columnName":"sizes","type":"List","listType":"Long"},{"columnName":"sayso_x","type":"Long"}],"edge":[{"columnName":"claims","type":"List","listType":"String"},{"columnName":"earliest","type":"String"},{"columnName":"list","type":"List","listType":"String"},{"columnName":"stance","type":"String"},{"columnName":"voices","type":"Long"}],"network":[{"columnName":"nodes","type":"Long"},{"columnName":"edges","type":"Long"},{"columnName":"strippedCharacters","type":"Long"}]},"elements":{"nodes":[
                        {"data":{"id":"a","name":"A \\"B\\" & C","type":"Person","aliases":["C, \\"d\\"","e\\\\f"],"born":"1951-02-03","days":["2020-01-31"],"living":true,"sayso_parent":"b","share":0.25,"sizes":[3,-9223372036854775808],"sayso_x":9007199254740993}}
                        ,{"data":{"id":"b/é","name":"شهر\\n😀","type":"Event","sayso_name":"شهر"}}
                        ],"edges":[
                        {"data":{"id":"r:1","source":"a","target":"b/é","interaction":"KILLED","name":"killed, says A","claims":["c1","c2"],"earliest":"2023-06-20","sayso_source":"a \\\\\\"b\\\\","voices":2}}
                        ,{"data":{"id":"r:2","source":"a","target":"b/é","interaction":"KILLED","name":"killed; denied by B","list":["one"],"stance":"denied"}}
                        ,{"data":{"id":"r:3","source":"b/é","target":"b/é","interaction":"MET","name":"met","stance":"contested"}}
                        ]},"data":{"name":"Who \\"says\\" so & where","query":"speakers-at-event","graphVersion":"1-ab","directed":true,"nodes":2,"edges":3,"truncated":false,"strippedCharacters":0}}
                        """);
    }
}
