/// The Metadata tab of an item: everything that the file says of itself, searchable.
@NullMarked
package org.whence.ui.item.metadata;

import org.jspecify.annotations.NullMarked;
