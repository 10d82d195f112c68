/** Certificates of training runs: making them, writing them, and checking them step by step. */
package org.circlewalk.checker.certify;
