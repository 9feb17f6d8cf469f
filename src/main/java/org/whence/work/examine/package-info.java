/// The examination of one file, as a worker process makes it: [ExamineFile], from its type to its fingerprints.
@NullMarked
package org.whence.work.examine;

import org.jspecify.annotations.NullMarked;
