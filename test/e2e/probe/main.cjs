// There must be an extension to develop for its tests to run beside those that are installed.
module.exports = { activate() {} };
