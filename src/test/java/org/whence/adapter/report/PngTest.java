package org.whence.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.whence.core.report.Picture;

final class PngTest {

    @Test
    void another_reader_sees_the_same_greys() throws Exception {
        var grey = new byte[300 * 250]; // more than one stored block
        for (var i = 0; i < grey.length; i++) {
            grey[i] = (byte) (i % 251);
        }
        var read = ImageIO.read(new ByteArrayInputStream(Png.bytes(new Picture.Covered(300, 250, grey))));
        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).isEqualTo(250);
        var pixels = new int[grey.length];
        read.getRaster().getPixels(0, 0, 300, 250, pixels);
        for (var i = 0; i < grey.length; i++) {
            assertThat(pixels[i]).isEqualTo(grey[i] & 0xFF);
        }
    }
}
