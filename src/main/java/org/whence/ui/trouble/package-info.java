/// What went wrong, one card each: what happened, what is safe, what to do.
@NullMarked
package org.whence.ui.trouble;

import org.jspecify.annotations.NullMarked;
