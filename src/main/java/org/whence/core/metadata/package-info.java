/// What a file says of itself: every field, the facts drawn from them, and the defects met on the way.
@NullMarked
package org.whence.core.metadata;

import org.jspecify.annotations.NullMarked;
