package org.whence.core.sample;

import java.util.Random;

/// What is to be seen at a place.
interface View {

    /// Draws it over the whole canvas.
    ///
    /// @param random always with the same seed, so that the place looks the same every time
    void paint(Canvas canvas, Random random);
}
