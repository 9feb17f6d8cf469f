/// Sending a case and taking one in: what leaves the house, what a case file would bring, where people differ, and
/// whose records count.
@NullMarked
package org.whence.ui.exchange;

import org.jspecify.annotations.NullMarked;
