/// Matroska and WebM.
@NullMarked
package org.whence.adapter.exif.matroska;

import org.jspecify.annotations.NullMarked;
