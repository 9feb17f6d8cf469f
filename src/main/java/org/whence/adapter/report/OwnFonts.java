package org.whence.adapter.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/// Gives the font that comes with the program for every font that is asked for by name. The library would
/// otherwise search the machine for fonts, keep what it finds in a file in the user's folder, and make
/// files that depend on it.
final class OwnFonts implements FontMapper {

    static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    static final String TEXT = "DejaVuSansCondensed.ttf";

    private final TrueTypeFont font;

    private OwnFonts() {
        try (var in = Objects.requireNonNull(OwnFonts.class.getResourceAsStream(FOLDER + TEXT), TEXT)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From now on and for the whole process.
    static void use() {
        Once.set();
    }

    private static final class Once {

        static {
            FontMappers.set(new OwnFonts());
        }

        static void set() {
            // the class was loaded with this call
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
