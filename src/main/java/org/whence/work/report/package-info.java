/// A case on paper.
@NullMarked
package org.whence.work.report;

import org.jspecify.annotations.NullMarked;
