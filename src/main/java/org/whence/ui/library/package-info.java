/// The gallery of a listing, its filters, and a peek at the selected item.
@NullMarked
package org.whence.ui.library;

import org.jspecify.annotations.NullMarked;
