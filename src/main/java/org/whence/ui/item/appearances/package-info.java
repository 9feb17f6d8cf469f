/// The Appearances tab of an item: the verdict, the time line, and where the media was seen.
@NullMarked
package org.whence.ui.item.appearances;

import org.jspecify.annotations.NullMarked;
