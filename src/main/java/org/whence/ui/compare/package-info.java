/// The comparison: a media beside its matches, the evidence, and the decision.
@NullMarked
package org.whence.ui.compare;

import org.jspecify.annotations.NullMarked;
