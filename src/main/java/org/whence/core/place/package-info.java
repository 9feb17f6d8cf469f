/// Where: a point with a radius, or a name.
@NullMarked
package org.whence.core.place;

import org.jspecify.annotations.NullMarked;
