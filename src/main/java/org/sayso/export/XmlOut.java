// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * XML in UTF-8, element by element. Woodstox by name, not by service lookup: the JDK's writer leaves line ends in attributes as they are, which every reader then takes
 * for blanks. All text goes through {@link PlainText}.
 */
final class XmlOut {
    private static final WstxOutputFactory FACTORY = factory();

    private final XMLStreamWriter2 xml;
    private final PlainText plain = new PlainText();

    XmlOut(OutputStream out) throws IOException {
        try {
            xml = (XMLStreamWriter2) FACTORY.createXMLStreamWriter(new Unflushed(out), "UTF-8");
        } catch (XMLStreamException e) {
            throw asIo(e);
        }
    }

    private static WstxOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.configureForSpeed();
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    /** The declaration, without which Gephi takes a file that begins in ASCII for one in the system's encoding, and the root element. */
    void begin(String root, String namespace) throws IOException {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeRaw("\n");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        });
    }

    void namespace(String prefix, String uri) throws IOException {
        write(() -> xml.writeNamespace(prefix, uri));
    }

    void start(String name) throws IOException {
        write(() -> xml.writeStartElement(name));
    }

    void start(String prefix, String name, String uri) throws IOException {
        write(() -> xml.writeStartElement(prefix, name, uri));
    }

    void attribute(String name, String value) throws IOException {
        write(() -> xml.writeAttribute(name, plain.of(value)));
    }

    void text(String value) throws IOException {
        write(() -> xml.writeCharacters(plain.of(value)));
    }

    /** An element without content is written as an empty one. */
    void end() throws IOException {
        write(xml::writeEndElement);
    }

    void line() throws IOException {
        write(() -> xml.writeRaw("\n"));
    }

    /** @param text fixed words and numbers: nothing in it is escaped */
    void comment(String text) throws IOException {
        write(() -> xml.writeComment(text));
    }

    /** Ends what is open, and the document, and passes on what is buffered. */
    void finish() throws IOException {
        end();
        line();
        write(xml::writeEndDocument);
    }

    /** What all text goes through, and is counted by. */
    PlainText plain() {
        return plain;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw asIo(e);
        }
    }

    /** What the stream threw, as whoever waits for it knows its type. */
    private static IOException asIo(XMLStreamException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }

    /** Woodstox flushes at the end; the caller's stream is the caller's. */
    private static final class Unflushed extends FilterOutputStream {
        Unflushed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
