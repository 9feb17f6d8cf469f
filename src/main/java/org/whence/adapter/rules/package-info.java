/// The rules of a desk, as files that its user may write.
@NullMarked
package org.whence.adapter.rules;

import org.jspecify.annotations.NullMarked;
