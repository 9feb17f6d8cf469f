/// The Notes tab of an item: what investigators saw and what they conclude, each wording kept.
@NullMarked
package org.whence.ui.item.notes;

import org.jspecify.annotations.NullMarked;
