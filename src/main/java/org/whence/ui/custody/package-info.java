/// The custody log of a case, and the check that it is unchanged.
@NullMarked
package org.whence.ui.custody;

import org.jspecify.annotations.NullMarked;
