/// What people conclude on an item: the five questions, the assessment, and its second reviewers.
@NullMarked
package org.whence.ui.item.assessment;

import org.jspecify.annotations.NullMarked;
