/** The curricula as text: courses, pages and quizzes, read from files and checked. */
package org.reversementoring.moodle.content;
