/// What is put on paper for somebody who was not there: what is known, from which bytes, and what was not done.
@NullMarked
package org.whence.core.report;

import org.jspecify.annotations.NullMarked;
