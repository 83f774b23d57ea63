/** The public paths, where the capabilities meet the browser. May use every room. */
package dev.latchkey.web;
