/// What several tests share.
@NullMarked
package org.whence.support;

import org.jspecify.annotations.NullMarked;
