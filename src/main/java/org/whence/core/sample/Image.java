package org.whence.core.sample;

/// A finished picture, and what happens to pictures in circulation: pure functions, each of which makes another.
///
/// @param rgb three bytes a pixel, row by row without gaps
public record Image(int width, int height, byte[] rgb) {

    public Image {
        if (rgb.length != 3 * width * height) {
            throw new IllegalArgumentException("Not a picture of " + width + " x " + height);
        }
    }

    /// The colour of a pixel: `0xRRGGBB`.
    int at(int x, int y) {
        var from = 3 * (y * width + x);
        return value(from) << 16 | value(from + 1) << 8 | value(from + 2);
    }

    /// The part from `left`, `top` of that size.
    public Image crop(int left, int top, int w, int h) {
        var cut = new byte[3 * w * h];
        for (var y = 0; y < h; y++) {
            System.arraycopy(rgb, 3 * ((top + y) * width + left), cut, 3 * y * w, 3 * w);
        }
        return new Image(w, h, cut);
    }

    /// Left and right exchanged.
    Image mirrored() {
        var mirrored = new byte[rgb.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                System.arraycopy(rgb, 3 * (y * width + x), mirrored, 3 * (y * width + width - 1 - x), 3);
            }
        }
        return new Image(width, height, mirrored);
    }

    /// Shrunk or enlarged; each new pixel is the mean of what it covers, or of the nearest where it covers less than
    /// one.
    Image scaled(int w, int h) {
        var scaled = new byte[3 * w * h];
        for (var y = 0; y < h; y++) {
            var top = y * height / h;
            var bottom = Math.max(top + 1, (y + 1) * height / h);
            for (var x = 0; x < w; x++) {
                var left = x * width / w;
                mean(left, top, Math.max(left + 1, (x + 1) * width / w), bottom, scaled, 3 * (y * w + x));
            }
        }
        return new Image(w, h, scaled);
    }

    private void mean(int left, int top, int right, int bottom, byte[] into, int at) {
        for (var channel = 0; channel < 3; channel++) {
            var sum = 0;
            for (var y = top; y < bottom; y++) {
                for (var x = left; x < right; x++) {
                    sum += rgb[3 * (y * width + x) + channel] & 0xFF;
                }
            }
            into[at + channel] = (byte) (sum / ((right - left) * (bottom - top)));
        }
    }

    /// What a lens sees that looks at the part from `left`, `top` (in pixels, with fractions) of `w` pixels width.
    Image view(double left, double top, double w, int outWidth, int outHeight) {
        var view = new byte[3 * outWidth * outHeight];
        var step = w / outWidth;
        for (var y = 0; y < outHeight; y++) {
            for (var x = 0; x < outWidth; x++) {
                between(left + (x + 0.5) * step - 0.5, top + (y + 0.5) * step - 0.5, view, 3 * (y * outWidth + x));
            }
        }
        return new Image(outWidth, outHeight, view);
    }

    private void between(double x, double y, byte[] into, int at) {
        var x0 = Math.clamp((int) Math.floor(x), 0, width - 2);
        var y0 = Math.clamp((int) Math.floor(y), 0, height - 2);
        var fx = Math.clamp(x - x0, 0, 1);
        var fy = Math.clamp(y - y0, 0, 1);
        var from = 3 * (y0 * width + x0);
        for (var c = 0; c < 3; c++) {
            var top = value(from + c) * (1 - fx) + value(from + 3 + c) * fx;
            var bottom = value(from + 3 * width + c) * (1 - fx) + value(from + 3 * width + 3 + c) * fx;
            into[at + c] = (byte) Math.round(top * (1 - fy) + bottom * fy);
        }
    }

    private int value(int at) {
        return rgb[at] & 0xFF;
    }

    /// This picture painted over `under` with its corner at `left`, `top`.
    Image on(Image under, int left, int top) {
        var painted = under.rgb.clone();
        for (var y = 0; y < height; y++) {
            System.arraycopy(rgb, 3 * y * width, painted, 3 * ((top + y) * under.width + left), 3 * width);
        }
        return new Image(under.width, under.height, painted);
    }
}
