// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeLinkWriterTest {
    @Test
    void everythingStandsInTheFile() {
        assertThat(OddGraph.whole(NodeLinkWriter::new)).isEqualTo("""
                        {"directed":true,"multigraph":true,"nodes":[
                        {"id":"a","label":"A \\"B\\" & C","type":"Person","aliases":["C, \\"d\\"","e\\\\f"],"born":"1951-02-03","days":["2020-01-31"],"living":true,"name":"A \\"B\\" & C","parent":"b","share":0.25,"sizes":[3,-9223372036854775808],"sayso_x":9007199254740993}
                        ,{"id":"b/é","label":"شهر\\n😀","type":"Event","name":"شهر"}
                        ],"links":[
                        {"source":"a","target":"b/é","key":"r:1","type":"KILLED","label":"killed, says A","claims":["c1","c2"],"earliest":"2023-06-20","sayso_source":"a \\\\\\"b\\\\","voices":2}
                        ,{"source":"a","target":"b/é","key":"r:2","type":"KILLED","label":"killed; denied by B","list":["one"],"stance":"denied"}
                        ,{"source":"b/é","target":"b/é","key":"r:3","type":"MET","label":"met","stance":"contested"}
                        ],"graph":{"title":"Who \\"says\\" so & where","query":"speakers-at-event","graphVersion":"1-ab","nodes":2,"edges":3,"truncated":false,"strippedCharacters":0}}
                        """);
    }
}
