/// The claims of a case beside each other: who says what, and what the record says of it.
@NullMarked
package org.whence.ui.claims;

import org.jspecify.annotations.NullMarked;
