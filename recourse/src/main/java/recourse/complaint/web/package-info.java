/** The pages and the API of the complaint: corrections and who may see it. */
@NullMarked
package recourse.complaint.web;

import org.jspecify.annotations.NullMarked;
