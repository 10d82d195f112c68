/** The options that commands share, one mixin each, and the converters that refuse bad values in one sentence. */
package org.circlewalk.checker.console.option;
