package org.reversementoring.moodle.content.mbz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes one file of a backup. */
final class Xml {
    /** How a backup says that a field of the database has no value. */
    private static final String NOTHING = "$@NULL@$";

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** The bytes of a file. */
    static byte[] file(Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // The JDK's own: others put the declaration into single quotes, by which Moodle does not know a backup.
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.accept(new Xml(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** A file that holds nothing: a root with empty elements. */
    static byte[] empty(String root, String... inside) {
        return file(xml -> xml.in(root, () -> {
            for (String name : inside) {
                xml.in(name, () -> {});
            }
        }));
    }

    void in(String name, Runnable content) {
        open(name);
        content.run();
        close();
    }

    void in(String name, int id, Runnable content) {
        open(name);
        attribute("id", id);
        content.run();
        close();
    }

    void attribute(String name, Object value) {
        try {
            writer.writeAttribute(name, value.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A field; null stands for no value. */
    Xml field(String name, @Nullable Object value) {
        open(name);
        try {
            writer.writeCharacters(value == null ? NOTHING : value.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        close();
        return this;
    }

    /** Fields without a value. */
    Xml nothing(String... names) {
        for (String name : names) {
            field(name, null);
        }
        return this;
    }

    private void open(String name) {
        try {
            writer.writeStartElement(name);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
