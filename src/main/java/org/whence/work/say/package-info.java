/// What people say: decisions, claims, notes, marks and assessments, and whose records count. Each is an act.
@NullMarked
package org.whence.work.say;

import org.jspecify.annotations.NullMarked;
