// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML by the JDK's own parser and validator, whatever else is on the class path. */
final class XmlRead {
    private XmlRead() {}

    /** @param resource on the class path; what it includes lies beside it */
    static Schema schema(String resource) {
        URL url = Objects.requireNonNull(XmlRead.class.getResource(resource), resource);
        try {
            return SchemaFactory.newDefaultInstance().newSchema(url);
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    static void validate(byte[] file, Schema schema) throws Exception {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    static Element root(byte[] file) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
    }

    static Stream<Element> children(Element of, String name) {
        // A step to the next one is quick, one by number may begin at the first.
        Stream<Node> nodes = Stream.iterate(of.getFirstChild(), Objects::nonNull, Node::getNextSibling);
        return nodes.filter(node -> name.equals(node.getLocalName())).map(Element.class::cast);
    }

    static Element child(Element of, String name) {
        return children(of, name).findFirst().orElseThrow();
    }

    /** Fails where two have the same key. */
    static Map<String, Element> by(Stream<Element> elements, Function<Element, String> key) {
        return elements.collect(Collectors.toMap(key, one -> one));
    }
}
