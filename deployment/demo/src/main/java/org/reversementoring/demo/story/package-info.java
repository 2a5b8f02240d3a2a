/** How the demo tells what happens: steps, people with their logins, and calls of the public API. */
package org.reversementoring.demo.story;
