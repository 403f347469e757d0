// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

class HtmlGraphContractTest extends GraphWriterContract {
    @Override
    GraphWriter writer(OutputStream out) {
        return new HtmlGraphWriter(out);
    }

    @Override
    Keeping keeping() {
        return new NodeLinkContractTest.KeptByJson();
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        String data = HtmlGraphWriterTest.dataIn(new String(file, UTF_8));
        return NodeLinkContractTest.read(JsonMapper.shared().readTree(data), head);
    }
}
