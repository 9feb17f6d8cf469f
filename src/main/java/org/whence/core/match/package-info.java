/// Where content was seen before: the index, the search, the relations between two media, and what people decided about
/// them.
@NullMarked
package org.whence.core.match;

import org.jspecify.annotations.NullMarked;
