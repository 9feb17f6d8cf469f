package org.whence.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.support.SharedMedia;

/// Real pictures, decoded by the JDK, beside what the C++ reference says of them through its own decoder and shrinking.
@Tag("shared")
class SharedPicturesTest {

    private static final Pattern GOLDEN = Pattern.compile(
            "\"(similarity/[^\"]+)\": \\{.*?\"pdq_cpp_reference\": \"(\\w+)\".*?\"quality\": (\\d+)", Pattern.DOTALL);

    private record Golden(String file, PdqHash hash, int quality) {}

    private static Path media;
    private static List<Golden> golden;

    @BeforeAll
    static void read() throws IOException {
        media = SharedMedia.folder();
        golden = new ArrayList<>();
        var text = Files.readString(media.resolve("golden/similarity/pdq.json"));
        for (var each = GOLDEN.matcher(text); each.find(); ) {
            golden.add(new Golden(each.group(1), PdqHash.parse(each.group(2)), Integer.parseInt(each.group(3))));
        }
    }

    private static LumaPlane plane(String file) throws IOException {
        var picture = ImageIO.read(media.resolve(file).toFile());
        var width = picture.getWidth();
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            // as colours, the JDK would take them for linear light
            var grey = (byte[]) picture.getRaster().getDataElements(0, 0, width, picture.getHeight(), null);
            return AreaShrink.of(grey, width, picture.getHeight(), width, PixelLayout.GREY);
        }
        var rgb = new byte[3 * width];
        var shrink = new AreaShrink(width, picture.getHeight(), PixelLayout.RGB);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < width; x++) {
                var colour = picture.getRGB(x, y);
                rgb[3 * x] = (byte) (colour >> 16);
                rgb[3 * x + 1] = (byte) (colour >> 8);
                rgb[3 * x + 2] = (byte) colour;
            }
            shrink.row(rgb, 0);
        }
        return shrink.plane();
    }

    @Test
    void hashes_are_those_of_the_reference_but_for_decoder_and_shrinking() throws IOException {
        var distances = new TreeMap<String, Integer>();
        for (var each : golden) {
            var ours = Pdq.picture(plane(each.file()));
            if (each.quality() >= 80) {
                distances.put(each.file(), ours.hash().distanceTo(each.hash()));
            }
        }
        assertThat(distances).hasSizeGreaterThan(20);
        assertThat(distances.values())
                .as("%s", distances)
                .allSatisfy(bits -> assertThat(bits).isLessThanOrEqualTo(16));
        assertThat(distances.values().stream().mapToInt(bits -> bits).average().orElseThrow())
                .as("%s", distances)
                .isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "2-rotate-90, ROTATED_270",
        "3-rotate-180, ROTATED_180",
        "4-rotate-270, ROTATED_90",
        "5-flipx, FLIPPED",
        "6-flipy, MIRRORED",
        "7-flip-plus-1, TRANSPOSED",
        "8-flip-minus-1, TRANSVERSED"
    })
    void a_turned_file_has_the_hash_foretold_for_its_orientation(String name, Orientation orientation)
            throws IOException {
        var original = Pdq.picture(plane("similarity/bridge/th-aaa-orig.jpg"));
        var turned = Pdq.picture(plane("similarity/bridge-dihedral/th-bridge-" + name + ".jpg"));
        var distances = Stream.of(Orientation.values())
                .map(each -> original.dihedral().get(each.ordinal()).distanceTo(turned.hash()))
                .toList();
        assertThat(distances.get(orientation.ordinal())).as("%s", distances).isLessThanOrEqualTo(4);
    }
}
