/// Taking in: files are found, preserved, examined, and what is inside of them taken out.
@NullMarked
package org.whence.work.add;

import org.jspecify.annotations.NullMarked;
