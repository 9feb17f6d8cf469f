/// The item screen: one media, what its bytes are, what it says of itself, and all that is known of it.
@NullMarked
package org.whence.ui.item;

import org.jspecify.annotations.NullMarked;
