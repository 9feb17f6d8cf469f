/// Acquisitions, posts, appearances, claims, notes, and the verdict.
@NullMarked
package org.whence.core.provenance;

import org.jspecify.annotations.NullMarked;
