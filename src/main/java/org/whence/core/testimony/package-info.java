/// What sources say, set beside each other: how one claim stands to another, and how what they say changes.
@NullMarked
package org.whence.core.testimony;

import org.jspecify.annotations.NullMarked;
