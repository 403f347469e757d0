// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.validation.Schema;
import org.sayso.export.GexfWriter.Version;

/** Each file is valid by the schema of GEXF 1.2. */
class Gexf12ContractTest extends GraphWriterContract {
    private static final Schema SCHEMA = XmlRead.schema("/gexf.xsd");

    @Override
    GraphWriter writer(OutputStream out) throws IOException {
        return new GexfWriter(out, Version.V1_2);
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        XmlRead.validate(file, SCHEMA);
        return GexfContractTest.read(XmlRead.root(file), head);
    }

    @Override
    Keeping keeping() {
        return new GexfContractTest.KeptByGexf();
    }
}
