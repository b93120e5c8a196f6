"""Does each quote still stand at its place in its document?"""
