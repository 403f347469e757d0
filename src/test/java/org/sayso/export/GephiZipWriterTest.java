// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GephiZipWriterTest {
    @Test
    void nodesAndEdgesStandInTheirTables() throws IOException {
        Map<String, String> files = ZipSample.whole(GephiZipWriter::new);

        assertThat(files.keySet()).containsExactly("README.txt", "nodes.csv", "edges.csv", "counts.txt");
        assertThat(files.get("nodes.csv")).isEqualTo("""
                        Id,Label,Category,aliases,born,days,lapsed,name,rank,seats,steps
                        a,"A ""B"" & \\\\C",Person,"[""c, d"", ""e\\\\\\\\f"", ""_2023""]",19510203,"[""_2020-01-31"", ""_2020-02-01""]",true," two
                        lines\\\\",0.25,9007199254740993,"[""_1"", ""_-2""]"
                        b/é,شهر 😀,Event,,,,,"",,,
                        c0ffee,claim,Claim,,,,,half,,,
                        """);
        assertThat(files.get("edges.csv")).isEqualTo("""
                        Source,Target,Type,Kind,Id,Label,Relation,Timeset,earliest,latest,list,sayso_type,when
                        a,b/é,Directed,MET,r:1,"says A: ""so""\",MET,"<[2023-07-01, 2023-07-31]>",20230701,20230731,,,_2023-07
                        a,b/é,Directed,MET 2,r:2,"says A: ""so""\",MET,"<[-Infinity, 2012-12-31]>",,20121231,"[""x""]",,_../2012
                        b/é,b/é,Directed,QUOTED,r:3,"says A: ""so""\",QUOTED,,,,"[""x"", ""\"", ""y""]",_true,
                        """);
        assertThat(files.get("counts.txt")).isEqualTo("Nodes: 3\nEdges: 3\nTruncated: no\nCharacters stripped: 2\n");
    }

    @Test
    void theFirstFileTellsWhereTheGraphComesFromAndHowToOpenIt() throws IOException {
        assertThat(ZipSample.whole(GephiZipWriter::new).get("README.txt")).startsWith("""
                        Who met whom
                        query: MATCH (a)
                          RETURN a
                        graphVersion: ab12

                        How to open it in Gephi
                        1. Unpack this zip.
                        """);
    }
}
