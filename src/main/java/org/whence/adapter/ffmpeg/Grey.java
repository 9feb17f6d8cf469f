package org.whence.adapter.ffmpeg;

/// The brightness of an upright picture or frame, shrunk.
///
/// @param samples `height` rows of `width` bytes without gaps, each from 0 (black) to 255 (white), unsigned
public record Grey(int width, int height, byte[] samples) {

    public Grey {
        if (width < 1 || height < 1 || samples.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "Not a plane of " + width + " x " + height + ": " + samples.length + " samples");
        }
    }
}
