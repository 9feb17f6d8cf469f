package org.whence.adapter.exif.block;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An XMP packet (ISO 16684-1), read as it streams by, so that a packet of any shape costs no more memory than its
/// fields, and what comes before a fault is kept. Metadata-extractor hands XMP to a parser that builds two trees of it
/// and follows document types; here a document type is refused.
///
/// A simple property is one field. An item of a list is one field each, all of one name. A part of a structure is named
/// after the whole: `XMP-xmpMM:HistoryAction`, its group being that of the outermost property; the parts of one entry
/// follow each other. A language other than the default is added to the name: `Rights-fr`.
final class XmpPacket {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String META = "adobe:ns:meta/";
    private static final Set<String> SYNTAX = Set.of("Bag", "Seq", "Alt", "li", "Description", "RDF", "value");

    private final Collected collected;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable String extension;

    /// An open element.
    ///
    /// @param group of the outermost property, null outside of one
    /// @param name of the property so far
    private record Level(
            @Nullable String group, String name, StringBuilder text, boolean[] hasParts, String language) {}

    XmpPacket(Collected collected) {
        this.collected = collected;
    }

    /// The name of the extended packet that this one announces, or null (XMP Specification Part 3, 1.1.3.1).
    @Nullable
    String extension() {
        return extension;
    }

    void read(byte[] packet) {
        if (packet.length > collected.limits().xmpBytes()) {
            collected.defect("XMP", "The packet of " + packet.length + " bytes is too long and left out");
            return;
        }
        int end = packet.length;
        while (end > 0 && (packet[end - 1] == 0 || Character.isWhitespace(packet[end - 1]))) {
            end--;
        }
        var charset = charset(packet);
        int start = 0;
        while (charset == StandardCharsets.UTF_8 && start < end && isNothing(packet[start])) {
            start++;
        }
        if (start == end) {
            collected.defect("XMP", "The packet is empty");
            return;
        }
        int wide = charset == StandardCharsets.UTF_8 ? end : packet.length;
        levels.clear();
        var bytes = new ByteArrayInputStream(packet, start, wide - start);
        collected.attempt("XMP", () -> stream(new InputStreamReader(bytes, charset)));
    }

    /// NUL, white space, or a byte of the mark of UTF-8.
    private static boolean isNothing(byte b) {
        return b == 0 || Character.isWhitespace(b) || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
    }

    /// XMP is UTF-8, or UTF-16 or UTF-32 with a mark or a NUL beside its first character (ISO 16684-1, 7.1).
    private static Charset charset(byte[] packet) {
        int first = packet.length < 4 ? 0 : ByteBuffer.wrap(packet).getInt();
        if (first == 0xFEFF || first == '<') {
            return Charset.forName("UTF-32BE");
        }
        if (first == 0xFFFE0000 || first == '<' << 24) {
            return Charset.forName("UTF-32LE");
        }
        return switch (first >>> 16) {
            case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
            case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private void stream(Reader in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, kind, detail, location) -> {});
        var xml = factory.createXMLStreamReader(in);
        while (xml.hasNext() && !collected.isFull()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    collected.defect("XMP", "The packet declares a document type and is refused");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> open(xml);
                case XMLStreamConstants.END_ELEMENT -> close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                default -> {}
            }
        }
    }

    private void text(XMLStreamReader xml) {
        var level = levels.peek();
        if (level != null && level.text().length() <= collected.limits().valueCharacters()) {
            level.text().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void open(XMLStreamReader xml) throws XMLStreamException {
        if (levels.size() >= collected.limits().nesting()) {
            throw new XMLStreamException("Elements are nested too deeply");
        }
        var outer = levels.peek();
        if (outer != null) {
            outer.hasParts()[0] = true;
        }
        var element = xml.getName();
        boolean syntax = RDF.equals(element.getNamespaceURI()) && SYNTAX.contains(element.getLocalPart())
                || META.equals(element.getNamespaceURI());
        String language = language(xml, outer);
        var level = !syntax
                ? within(outer, element, language)
                : outer == null
                        ? new Level(null, "", new StringBuilder(), new boolean[1], language)
                        : new Level(outer.group(), outer.name(), new StringBuilder(), new boolean[1], language);
        levels.push(level);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(level, xml.getAttributeName(i), xml.getAttributeValue(i), element);
        }
    }

    private static String language(XMLStreamReader xml, @Nullable Level outer) {
        @Nullable String language = xml.getAttributeValue(XML, "lang");
        return language != null ? language : outer == null ? "" : outer.language();
    }

    private void attribute(Level level, QName name, String value, QName element) {
        String space = name.getNamespaceURI();
        if (RDF.equals(space) && name.getLocalPart().equals("resource")) {
            level.text().append(value);
            level.hasParts()[0] = false;
        } else if (RDF.equals(space) && name.getLocalPart().equals("about")) {
            if (!value.isEmpty()) {
                collected.add("XMP-rdf", "About", value);
            }
        } else if (META.equals(element.getNamespaceURI())
                && (name.getLocalPart().equals("xmptk") || name.getLocalPart().equals("xaptk"))) {
            collected.add("XMP-x", "XMPToolkit", value);
        } else if (!space.isEmpty() && !RDF.equals(space) && !XML.equals(space)) {
            level.hasParts()[0] = true;
            say(within(level, name, ""), value);
        }
    }

    /// The property `name`, as part of what encloses it.
    private static Level within(@Nullable Level outer, QName name, String language) {
        String local = name.getLocalPart();
        String part = local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1);
        return outer == null || outer.group() == null
                ? new Level(group(name), local, new StringBuilder(), new boolean[1], language)
                : new Level(outer.group(), outer.name() + part, new StringBuilder(), new boolean[1], language);
    }

    private static String group(QName name) {
        return "XMP-"
                + FieldNames.of("namespace", name.getNamespaceURI())
                        .orElseGet(() -> name.getPrefix().isEmpty() ? "other" : name.getPrefix());
    }

    private void close() {
        var level = levels.pop();
        if (level.group() != null && !level.name().isEmpty() && !level.hasParts()[0]) {
            say(level, level.text().toString());
        }
    }

    private void say(Level level, String raw) {
        @Nullable String group = level.group();
        if (group == null) {
            return;
        }
        String what = level.name();
        String name = FieldNames.of(group, what)
                .orElseGet(() -> what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
        if (raw.indexOf('\uFFFD') >= 0) {
            collected.defect(group, name + " holds bytes that are no text");
        }
        boolean otherLanguage = !level.language().isEmpty() && !level.language().equalsIgnoreCase("x-default");
        collected.add(group, otherLanguage ? name + "-" + level.language() : name, raw);
        if (group.equals("XMP-xmpNote") && what.equals("HasExtendedXMP")) {
            extension = raw.strip();
        }
    }
}
