/// A case or one media on paper: what goes in, in which form, and where it went.
@NullMarked
package org.whence.ui.report;

import org.jspecify.annotations.NullMarked;
