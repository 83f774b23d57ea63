/** Where the pack's steps go in somebody else's flow: trees in, trees out, nothing of Keycloak. */
package dev.latchkey.install.flow;
