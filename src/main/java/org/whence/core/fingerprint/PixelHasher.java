package org.whence.core.fingerprint;

import java.security.MessageDigest;
import java.util.HexFormat;

/// Computes the SHA-256 of the pixels of an upright picture, row by row as they come, from the top down: of red, green
/// and blue; of red, green, blue and opacity where any pixel is not opaque. Grey counts as equal red, green and blue.
/// Equal hashes of pictures of equal size say that nobody can tell the two apart, whatever their files say.
///
/// Not for use by several threads.
public final class PixelHasher {

    private final int width;
    private final PixelLayout layout;
    private final MessageDigest colours = Digests.of("SHA-256");
    private final MessageDigest withOpacity = Digests.of("SHA-256");
    private final byte[] rgb;
    private boolean opaque = true;

    /// For rows of `width` pixels.
    public PixelHasher(int width, PixelLayout layout) {
        this.width = width;
        this.layout = layout;
        rgb = new byte[3 * width];
    }

    /// Takes the next row, which begins at `from` in `pixels`.
    public void row(byte[] pixels, int from) {
        switch (layout) {
            case RGB -> colours.update(pixels, from, 3 * width);
            case GREY -> {
                for (var i = 0; i < rgb.length; i++) {
                    rgb[i] = pixels[from + i / 3];
                }
                colours.update(rgb);
            }
            case RGBA -> {
                for (var x = 0; x < width; x++) {
                    var at = from + 4 * x;
                    System.arraycopy(pixels, at, rgb, 3 * x, 3);
                    opaque &= pixels[at + 3] == (byte) 0xff;
                }
                colours.update(rgb);
                withOpacity.update(pixels, from, 4 * width);
            }
        }
    }

    /// The hash of all rows taken, in lower-case hexadecimal.
    public String finish() {
        return HexFormat.of().formatHex((opaque ? colours : withOpacity).digest());
    }
}
