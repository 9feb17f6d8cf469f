/// What two media are to each other: the relation as it was computed, what it rests on, and what people decided about
/// it.
@NullMarked
package org.whence.core.match;

import org.jspecify.annotations.NullMarked;
