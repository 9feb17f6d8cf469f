/// Times as spans of instants, and the readings they come from.
@NullMarked
package org.whence.core.time;

import org.jspecify.annotations.NullMarked;
