"""In which language? English is in the code; 简体中文 and 繁體中文 are catalogues beside this file."""
