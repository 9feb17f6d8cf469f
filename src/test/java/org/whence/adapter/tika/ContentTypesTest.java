package org.whence.adapter.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.jpeg;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.png;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.media.MediaKind;
import org.whence.support.MediaBytes.Directory;

class ContentTypesTest {

    @ParameterizedTest
    @CsvSource({
        "heic,mif1,image/heic",
        "mif1,heic,image/heif",
        "mif1,avif,image/avif",
        "avif,mif1,image/avif",
        "isom,mp41,video/mp4",
        "qt  ,'qt  ',video/quicktime",
        "3gp4,3gp4,video/3gpp",
        "3g2a,3g2a,video/3gpp2",
        "M4A ,isom,audio/mp4",
        "crx ,isom,image/x-canon-cr3"
    })
    void brands_tell_base_media_apart(String major, String compatible, String type) {
        byte[] file = box("ftyp", latin(major + " ".repeat(4 - major.length())), ints(0), latin(compatible));
        assertThat(type(file)).isEqualTo(type);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("image/jpeg", jpeg()),
                Arguments.of("image/png", png()),
                Arguments.of("image/bmp", concat(latin("BM"), new byte[24], latin("\1\0\30\0"), new byte[24])),
                Arguments.of("image/vnd.microsoft.icon", latin("\0\0\1\0\1\0\20\20\0\0\1\0")),
                Arguments.of("audio/flac", latin("fLaC\0\0\0\"")),
                Arguments.of("image/gif", latin("GIF89a\2\0\2\0\0\0\0;")),
                Arguments.of("image/webp", latin("RIFF\20\0\0\0WEBPVP8 ")),
                Arguments.of("video/x-msvideo", latin("RIFF\20\0\0\0AVI LIST")),
                Arguments.of("audio/vnd.wave", latin("RIFF\20\0\0\0WAVEfmt ")),
                Arguments.of("video/webm", latin("\u001aE\u00df\u00a3\u0087\u0042\u0082\u0084webm")),
                Arguments.of("video/x-matroska", latin("\u001aE\u00df\u00a3\u008b\u0042\u0082\u0088matroska")),
                Arguments.of("audio/opus", latin("OggS\0\2" + "\0".repeat(22) + "OpusHead")),
                Arguments.of("video/ogg", latin("OggS\0\2" + "\0".repeat(22) + "\u0080theora")),
                Arguments.of("image/jxl", latin("\0\0\0\fJXL \r\n\u0087\n")),
                Arguments.of("video/quicktime", box("moov", new byte[8])),
                Arguments.of("video/mp2t", transportStream()),
                Arguments.of(
                        "image/tiff",
                        concat(
                                latin("MM\0*"),
                                ints(8),
                                new Directory().text(0x010F, "NIKON").at(8))),
                Arguments.of(
                        "image/x-nikon-nef",
                        concat(
                                latin("MM\0*"),
                                ints(8),
                                new Directory()
                                        .text(0x010F, "NIKON")
                                        .offset(0x014A, 0)
                                        .at(8))),
                Arguments.of(
                        "image/x-adobe-dng",
                        concat(
                                latin("MM\0*"),
                                ints(8),
                                new Directory()
                                        .add(0xC612, 1, 4, new byte[] {1, 1, 0, 0})
                                        .at(8))),
                Arguments.of("image/x-canon-cr2", latin("II*\0\20\0\0\0CR\2\0")),
                Arguments.of("image/x-panasonic-rw2", latin("IIU\0\30\0\0\0")),
                Arguments.of("image/x-olympus-orf", latin("IIRO\b\0\0\0")),
                Arguments.of("application/rdf+xml", latin("<?xpacket begin=''?><x:xmpmeta/>")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void content_tells_the_type(String type, byte[] file) {
        assertThat(type(file)).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_length_makes_it_fail(String type, byte[] file) {
        for (int length = 0; length < Math.min(file.length, 400); length++) {
            assertThat(type(Arrays.copyOf(file, length))).as(type).isNotBlank();
        }
    }

    @Test
    void the_name_cannot_make_media_of_what_is_none() {
        var type = new ContentTypes().of(new byte[] {'M', 'Z', 0, 0, 1, 2, 3}, "clip.mp4");
        assertThat(type.kind()).isEqualTo(MediaKind.OTHER);
        assertThat(type.mismatch("clip.mp4").orElseThrow().says())
                .isEqualTo("It is named .mp4, but its content is a Windows program");
        assertThat(new ContentTypes()
                        .of(new byte[] {0, 1, 2, 3, 4, 5}, "clip.mp4")
                        .kind())
                .as("bytes of which nothing is known")
                .isEqualTo(MediaKind.OTHER);
        assertThat(new ContentTypes().of(latin("some words"), "clip.mp4").kind())
                .isEqualTo(MediaKind.OTHER);
        assertThat(new ContentTypes().of(latin("some words"), "picture.xbm").type())
                .as("a picture by its name alone, though such pictures are texts")
                .isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg,a.jpg,false",
        "image/jpeg,a.JPEG,false",
        "image/jpeg,a.mpo,false",
        "image/png,a.jpg,true",
        "video/mp4,a.mov,false",
        "video/mp4,a.jpg,true",
        "image/x-nikon-nef,a.nef,false",
        "image/heif,a.heic,false",
        "video/webm,a.mkv,false",
        "application/zip,a.docx,false",
        "application/octet-stream,a.mp4,true",
        "image/jpeg,a,false",
        "image/jpeg,a.unheardof,false"
    })
    void an_extension_of_another_kind_is_said(String type, String name, boolean said) {
        assertThat(new ContentType(type).mismatch(name).isPresent()).isEqualTo(said);
    }

    @Test
    void kinds_follow_types() {
        assertThat(new ContentType("image/jpeg").kind()).isEqualTo(MediaKind.IMAGE);
        assertThat(new ContentType("video/mp4").kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(new ContentType("audio/opus").kind()).isEqualTo(MediaKind.AUDIO);
        assertThat(new ContentType("application/pdf").kind()).isEqualTo(MediaKind.OTHER);
    }

    private static String type(byte[] file) {
        return new ContentTypes().of(file, "file").type();
    }

    private static byte[] transportStream() {
        byte[] packets = new byte[4 * 188];
        for (int i = 0; i < 4; i++) {
            packets[188 * i] = 0x47;
        }
        return packets;
    }
}
