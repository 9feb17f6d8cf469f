/// Scales to draw along: time lines with their grids, and maps.
@NullMarked
package org.whence.ui.kit.scale;

import org.jspecify.annotations.NullMarked;
