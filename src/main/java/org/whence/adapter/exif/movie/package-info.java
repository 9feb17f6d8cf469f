/// Files of boxes: MP4, QuickTime, HEIF and their kin, with their tracks and what is sampled along them.
@NullMarked
package org.whence.adapter.exif.movie;

import org.jspecify.annotations.NullMarked;
